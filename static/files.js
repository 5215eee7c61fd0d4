// Programs from files, and programs into files. Fetched when somebody first opens, drops or downloads one.

/** No program that one wants to watch is larger, in bytes. */
const LARGEST = 1_000_000;

/** What a file holds: `{ name, text }`, or `{ name, problem }` with the problem in one word. */
export async function read(file) {
  const { name } = file;
  if (!/\.(py|pyw|txt)$/i.test(name)) return { name, problem: "python" };
  if (file.size > LARGEST) return { name, problem: "large" };
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // It was moved or changed since it was chosen, or it is a folder.
    return { name, problem: "unreadable" };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? { name, problem: "text" } : { name, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { name, problem: "text" };
  }
}

/** Lets the person choose a file. Resolves to undefined when they choose none. */
export function choose() {
  const field = Object.assign(document.createElement("input"), { type: "file", accept: ".py,.pyw,.txt,text/x-python" });
  return new Promise((resolve) => {
    field.addEventListener("change", () => resolve(field.files[0] && read(field.files[0])));
    field.addEventListener("cancel", () => resolve());
    field.click();
  });
}

/** Hands a text to the browser's downloads. */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser has taken the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
