// The element <loop-scope>: shows a program's code block, and opens the embedded page in its place when that is asked for.
// `frame` is how the embedded page gets into an iframe; the two forms of the script differ in it.
import { blockOf, programOf } from "./program.js";
import { message, received } from "./protocol.js";
import { isDark, watch } from "./theme.js";

const STYLE = `
:host { display: block; margin-block: 1em; }
:host([hidden]) { display: none; }
button { font: 14px/1 system-ui, sans-serif; padding: .6em 1em; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 6px; background: none; color: inherit; cursor: pointer; }
button:hover { background: color-mix(in srgb, currentColor 9%, transparent); }
iframe { display: block; width: 100%; border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 6px; box-sizing: border-box; color-scheme: normal; background: none; }
p { font: 14px/1.4 system-ui, sans-serif; margin: .5em 0; }
[hidden] { display: none; }
@media print { iframe, button { display: none; } slot[hidden] { display: contents; } }`;

/** Words by the language of the page around. */
const WORDS = {
  en: { open: "▶ Step through this program", frame: "Event loop of a Python program", failed: "Loopscope could not be opened:" },
  zh: { open: "▶ 逐步运行这个程序", frame: "Python 程序的事件循环", failed: "无法打开 Loopscope：" },
};

const FIRST_HEIGHT = 480;
const PATIENCE = 30_000;

export function define(frame) {
  class LoopScope extends HTMLElement {
    static observedAttributes = ["theme", "height", "pace", "at", "program", "for", "src", "example", "panels", "scenario", "editable"];

    #frame;
    #origin;
    #ready;
    #stop = [];

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      root.innerHTML = "<slot></slot><button type=button part=button></button><p role=alert hidden></p>";
      this.#part("button").onclick = () => this.#open(true).catch(() => {});
    }

    #part(selector) {
      return this.shadowRoot.querySelector(selector);
    }

    #words() {
      const language = this.closest("[lang]")?.lang ?? "";
      return WORDS[language.startsWith("zh") ? "zh" : "en"];
    }

    connectedCallback() {
      this.#part("button").textContent = this.getAttribute("label") ?? this.#words().open;
      const loading = this.getAttribute("loading") ?? "click";
      const open = () => this.#open().catch(() => {});
      if (loading === "eager") {
        // The block inside may not have been parsed yet.
        if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", open, { once: true });
        else queueMicrotask(open);
      } else if (loading === "lazy") {
        const observer = new IntersectionObserver((entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          open();
        }, { rootMargin: "200px" });
        observer.observe(this);
        this.#stop.push(() => observer.disconnect());
      }
    }

    disconnectedCallback() {
      this.#close();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now) return;
      if (name === "theme") this.#sendTheme();
      else if (name === "height") this.#resize();
      else if (name === "at") this.seek(Number(now)).catch(() => {});
      else if (name === "pace") this.#send("pace", { pace: now });
      else {
        const focused = this.shadowRoot.activeElement !== null;
        this.#close();
        this.#open(focused).catch(() => {});
      }
    }

    /** Whether the embedded page is there. */
    get opened() {
      return this.#frame !== undefined;
    }

    play() {
      return this.#send("play");
    }

    pause() {
      return this.#send("pause");
    }

    /** To the position after so many events, or `{ time }` in virtual seconds. */
    seek(to) {
      return this.#send("seek", typeof to === "object" ? { time: to.time } : { event: to });
    }

    reset() {
      return this.#send("reset");
    }

    /** Another program: its text, or `{ text, name, scenario, at }`. */
    load(program) {
      return this.#send("load", typeof program === "string" ? { text: program } : program);
    }

    async #send(type, members) {
      await this.#open();
      this.#post(type, members);
    }

    #post(type, members) {
      this.#frame?.contentWindow?.postMessage(message(type, members), this.#origin === "null" ? "*" : this.#origin);
    }

    #open(focus = false) {
      return (this.#ready ??= this.#start(focus));
    }

    async #start(focus) {
      const button = this.#part("button");
      button.disabled = true;
      this.#part("p").hidden = true;
      try {
        const program = await programOf(this);
        if (!this.isConnected) throw new Error("the element has left the page");
        const options = new URLSearchParams();
        for (const name of ["panels", "pace", "at"]) if (this.hasAttribute(name)) options.set(name, this.getAttribute(name));
        if (this.hasAttribute("editable") && !this.hasAttribute("readonly")) options.set("editable", "");
        if (!program.example) options.set("program", "message");
        options.set("theme", this.#theme());
        const language = this.getAttribute("lang") ?? this.closest("[lang]")?.lang;
        if (language) options.set("lang", language);
        const hash = program.example ? `#example/${program.example}` : "";
        const iframe = document.createElement("iframe");
        iframe.title = this.getAttribute("title") ?? this.#words().frame;
        iframe.height = FIRST_HEIGHT;
        iframe.setAttribute("part", "frame");
        this.#frame = iframe;
        this.#origin = frame(this, iframe, options, hash);
        await this.#arrival(iframe, program);
        this.#part("slot").hidden = this.contains(blockOf(this));
        button.hidden = true;
        if (focus) iframe.focus();
      } catch (error) {
        this.#close();
        const notice = this.#part("p");
        notice.textContent = `${this.#words().failed} ${error.message}`;
        notice.hidden = !this.isConnected;
        const detail = { message: error.message, kind: "load" };
        if (this.isConnected) this.dispatchEvent(new CustomEvent("error", { detail }));
        throw error;
      }
    }

    /** Puts the frame in and waits until the page in it is ready. */
    #arrival(iframe, program) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${iframe.src || "the page"} did not answer`)), PATIENCE);
        const listen = (event) => {
          const data = received(event, iframe.contentWindow, this.#origin);
          if (data?.type === "ready") {
            clearTimeout(timer);
            if (program.text !== undefined) this.#post("load", { ...program, at: Number(this.getAttribute("at") ?? 0) });
            resolve();
          } else if (data) {
            this.#told(data);
          }
        };
        addEventListener("message", listen);
        this.#stop.push(() => {
          clearTimeout(timer);
          removeEventListener("message", listen);
          reject(new Error("the element was closed"));
        }, watch(() => this.#sendTheme()));
        this.shadowRoot.append(iframe);
        this.#resize();
      });
    }

    #told({ type, loopscope, ...detail }) {
      if (type === "height") {
        if (!this.#fixed()) this.#frame.style.height = `${Math.ceil(detail.height) + 2}px`;
      } else if (["step", "finish", "error"].includes(type)) {
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== "error" }));
      }
    }

    #fixed() {
      const height = this.getAttribute("height");
      return height && height !== "auto" ? (/^\d+$/.test(height) ? `${height}px` : height) : "";
    }

    #resize() {
      this.#frame.style.height = this.#fixed();
      if (!this.#fixed()) this.#post("measure");
    }

    #theme() {
      const theme = this.getAttribute("theme") ?? "auto";
      return theme === "auto" ? (isDark(this) ? "dark" : "light") : theme;
    }

    #sendTheme() {
      this.#post("theme", { theme: this.#theme() });
    }

    /** Back to the code block. The frame takes everything with it that ran there. */
    #close() {
      for (const stop of this.#stop.splice(0)) stop();
      this.#frame?.remove();
      this.#frame = this.#ready = undefined;
      const button = this.#part("button");
      this.#part("slot").hidden = button.hidden = button.disabled = false;
    }
  }

  // Two scripts in one page, such as both forms, must not quarrel over the name.
  if (!customElements.get("loop-scope")) customElements.define("loop-scope", LoopScope);
}
