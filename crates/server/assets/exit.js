// Leave now: the page is blanked at once and its place in the history goes; the session ends on the way.
const link = document.getElementById("exit");
const leave = () => {
  document.body.replaceChildren();
  document.title = "…";
  fetch("/out", { keepalive: true, redirect: "manual" }).catch(() => {}).finally(() => location.replace(link.dataset.to));
  setTimeout(() => location.replace(link.dataset.to), 400);
};
link?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
let presses = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Shift") { presses = []; return; }
  if (event.repeat) return;
  presses = [...presses.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
  if (presses.length >= 3 && link) leave();
});
const wrong = document.getElementById("wrong") ?? document.getElementById("refused");
wrong?.focus();
