// What stands behind # never leaves the browser: it is put into the field, wiped from the bar, and waits for a press.
const field = document.getElementById("code");
const take = () => {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (field && secret && secret !== "main" && secret !== "refused" && secret !== "wrong") {
    field.value = secret;
    history.replaceState(null, "", location.pathname);
    field.form.querySelector("button").focus();
  }
};
take();
addEventListener("hashchange", take);
