// Live questions: the closed list of operators of the formats, as the server reads them.
const form = document.getElementById("f");
const status = document.getElementById("saved");
const outside = JSON.parse(form.dataset.vars || "{}");

const number = (text) => {
  const value = Number(String(text).trim().replace(/\s/g, "").replace(",", "."));
  return text.trim() !== "" && Number.isFinite(value) ? value : null;
};

function answer(item) {
  const block = form.querySelector(`[data-item="${CSS.escape(item)}"]`);
  if (!block) { const value = outside[item] ?? null; return value?.absent ? null : value; }
  if (block.hidden) return null;
  const name = `i.${item}`;
  const chosen = [...block.querySelectorAll("input")].filter((input) => input.name === name && input.checked).map((input) => input.value);
  if (chosen.some((value) => value.startsWith("absent:"))) return null;
  switch (block.dataset.kind) {
    case "scale": case "rung": return chosen.length ? Number(chosen[0]) : null;
    case "choice": return chosen[0] ?? null;
    case "choices": return chosen.length ? chosen : null;
    case "number": return number(form.elements[name].value);
    case "text": return form.elements[name].value.trim() || null;
    case "date": return day(["y", "m", "d"].map((part) => form.elements[`${name}.${part}`].value.trim()));
    default: return null;
  }
}

const day = ([y, m, d]) => (/^\d{4}$/.test(y) && m && d ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : null);
const finite = (x) => (Number.isFinite(x) ? x : null);
const both = (a, b, of) => (typeof a === "number" && typeof b === "number" ? of(a, b) : null);
const order = (a, b, of) => (typeof a === typeof b && (typeof a === "number" || typeof a === "string") ? of(a < b ? -1 : a > b ? 1 : 0) : null);
const same = (a, b) => Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, at) => same(one, b[at])) : a === b;

export function evaluate(logic, value) {
  if (logic === null || typeof logic !== "object") return logic;
  if (Array.isArray(logic)) return logic.map((one) => evaluate(one, value));
  const [operator] = Object.keys(logic);
  const given = Array.isArray(logic[operator]) ? logic[operator] : [logic[operator]];
  if (operator === "var") return value(given[0]);
  if (operator === "and" || operator === "or") {
    const decides = operator === "or";
    const values = given.map((one) => evaluate(one, value));
    if (values.includes(decides)) return decides;
    return values.every((one) => typeof one === "boolean") ? !decides : null;
  }
  if (operator === "if") {
    let at = 0;
    for (; at + 2 < given.length; at += 2) if (evaluate(given[at], value) === true) return evaluate(given[at + 1], value);
    return at < given.length ? evaluate(given[at], value) : null;
  }
  if (operator === "+" || operator === "*") {
    const values = given.map((one) => evaluate(one, value));
    if (!values.every((one) => typeof one === "number")) return null;
    return finite(values.reduce((x, y) => (operator === "+" ? x + y : x * y), operator === "+" ? 0 : 1));
  }
  const [a, b] = given.map((one) => evaluate(one, value));
  switch (operator) {
    case "==": return a === null || b === null ? null : same(a, b);
    case "!=": return a === null || b === null ? null : !same(a, b);
    case "<": return order(a, b, (o) => o < 0);
    case "<=": return order(a, b, (o) => o <= 0);
    case ">": return order(a, b, (o) => o > 0);
    case ">=": return order(a, b, (o) => o >= 0);
    case "!": return a === true ? false : a === false ? true : null;
    case "in":
      if (a === null) return null;
      if (Array.isArray(b)) return b.some((one) => same(one, a)) ? true : b.includes(null) ? null : false;
      return typeof a === "string" && typeof b === "string" ? b.includes(a) : null;
    case "-": return given.length === 1 ? (typeof a === "number" ? -a : null) : both(a, b, (x, y) => finite(x - y));
    case "/": return both(a, b, (x, y) => (y === 0 ? null : finite(x / y)));
    default: return null;
  }
}

const rules = [...form.querySelectorAll("[data-relevant]")].map((block) => [block, JSON.parse(block.dataset.relevant)]);
const look = (announce) => {
  let appeared = false;
  for (const [block, rule] of rules) {
    const hide = evaluate(rule, answer) !== true;
    if (block.hidden && !hide) {
      appeared = true;
      const seen = document.createElement("input");
      Object.assign(seen, { type: "hidden", name: "seen", value: block.dataset.item });
      form.append(seen);
    }
    block.hidden = hide;
  }
  if (appeared && announce) status.textContent = status.dataset.appeared;
};
if (rules.length) { look(false); form.addEventListener("change", () => look(true)); }
