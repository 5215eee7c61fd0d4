// Whether the host page is dark, as it looks: sites switch themes by classes and attributes of many names, but always change
// the background.

/** The colour behind an element: that of the nearest ancestor that has one. */
function background(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const parts = getComputedStyle(at).backgroundColor.match(/[\d.]+/g)?.map(Number);
    if (parts && (parts[3] ?? 1) > 0.5) return parts;
  }
  return undefined;
}

export function isDark(element) {
  const colour = background(element);
  if (colour) return colour[0] * 0.299 + colour[1] * 0.587 + colour[2] * 0.114 < 128;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (/^(only )?dark$/.test(scheme)) return true;
  return /dark/.test(scheme) && matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Calls `changed` whenever the page may have changed its theme; returns what ends that. */
export function watch(changed) {
  const look = () => requestAnimationFrame(changed);
  const observer = new MutationObserver(look);
  const attributes = { attributes: true };
  observer.observe(document.documentElement, attributes);
  observer.observe(document.body, attributes);
  const query = matchMedia("(prefers-color-scheme: dark)");
  query.addEventListener("change", look);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", look);
  };
}
