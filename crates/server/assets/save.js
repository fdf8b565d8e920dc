// Saves the section as one goes. Never says saved before the server has it; a line that is down costs comfort, no answer.
const form = document.getElementById("f");
const status = document.getElementById("saved");
const words = status.dataset;
// Named and confidential rounds on one's own device: what could not be sent waits here until the server has it.
const store = form.dataset.keep ? `paridad:${form.dataset.keep}:${form.elements.section.value}` : null;
const wait_here = (data) => {
  if (!store) return;
  try {
    if (!data) { localStorage.removeItem(store); return; }
    data.delete("csrf");
    localStorage.setItem(store, data.toString());
  } catch { /* a browser that keeps nothing */ }
};
// Two minutes before the session rests a dialog asks; going on is one press.
const ask = document.getElementById("rest");
let resting = 0;
const rest = () => { clearTimeout(resting); resting = setTimeout(() => ask.showModal(), (words.rest - 120) * 1000); };
rest();
ask.addEventListener("close", () => send());
let timer = 0, running = null, dirty = false, wait = 2000, leaving = false, locked = false;

const say = (text) => { if (status.textContent !== text) status.textContent = text; };

const body = () => {
  const data = new URLSearchParams(new FormData(form));
  data.set("go", "stay");
  return data;
};

async function send(keepalive = false) {
  clearTimeout(timer);
  if (locked) return false;
  if (running) { await running; if (!dirty) return true; }
  dirty = false;
  say(words.saving);
  wait_here(body());
  running = (async () => {
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: body(), keepalive, headers: { accept: "application/json" }, redirect: "error",
      });
      if (answer.ok) {
        const { saved, now } = await answer.json();
        form.elements.base.value = now;
        wait = 2000;
        rest();
        if (!dirty) wait_here(null);
        say(saved);
        return true;
      }
      dirty = true;
      if (answer.status === 409) { leaving = true; location.assign("/q/conflict"); return false; }
      if (answer.status === 401 || answer.status === 422) { locked = true; say(words.locked); return false; }
      say(words.failed);
    } catch {
      dirty = true;
      say(navigator.onLine ? words.failed : words.offline);
    }
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, 60000);
    return false;
  })();
  const done = await running;
  running = null;
  return done;
}

const soon = (delay) => { dirty = true; clearTimeout(timer); timer = setTimeout(send, delay); };
form.addEventListener("change", () => soon(0));
form.addEventListener("input", (event) => { if (event.target.matches("textarea, input:not([type=radio]):not([type=checkbox])")) soon(1500); });
addEventListener("online", () => { if (dirty) send(); });
addEventListener("offline", () => { if (dirty) say(words.offline); });
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && dirty) send(true); });
addEventListener("beforeunload", (event) => { if (dirty && !leaving) event.preventDefault(); });

// Going on saves first; where that fails the page stays. The session's end is the server's to show.
form.addEventListener("submit", async (event) => {
  if (leaving) return;
  event.preventDefault();
  const button = event.submitter;
  button?.setAttribute("aria-busy", "true");
  const here = locked || await send();
  button?.removeAttribute("aria-busy");
  if (!here) return;
  leaving = true;
  const at = document.activeElement?.closest?.("[data-item]")?.dataset.item;
  if (at) { const field = document.createElement("input"); field.type = "hidden"; field.name = "at"; field.value = at; form.append(field); }
  form.requestSubmit(button);
  setTimeout(() => { leaving = false; }, 3000);
});

// What waited here is put back into the fields and sent.
let waiting = null;
try { waiting = store && localStorage.getItem(store); } catch { /* as above */ }
if (waiting) {
  const data = new URLSearchParams(waiting);
  for (const field of form.querySelectorAll("[name^='i.'], [name^='p.']")) {
    const values = data.getAll(field.name);
    if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
    else if (values.length) field.value = values[0];
  }
  form.elements.base.value = data.get("base");
  soon(0);
}

const wrong = document.getElementById("wrong");
wrong?.focus();
