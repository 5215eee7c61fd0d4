/** Types of the element `<loop-scope>`; docs/embed.md describes it. */

/** Where the playhead is: detail of `step`. */
export interface LoopScopeStep {
  /** How many events have been applied. */
  event: number;
  /** How many events are known. */
  events: number;
  /** Virtual seconds. */
  time: number;
  /** Number of the loop's pass. */
  iteration: number;
  status: "ready" | "running" | "paused" | "finished" | "deadlock" | "error" | "budget" | "idle";
}

/** How a run ended, once the playhead is there: detail of `finish`. */
export interface LoopScopeFinish extends LoopScopeStep {
  /** Exit code, if the program ended by itself. */
  code?: number;
}

/** What is wrong: detail of `error`. */
export interface LoopScopeError {
  /** `load`: the embed could not be opened. `syntax`, `unsupported`: the text is no program. `scenario`: the scenario describes no world. `uncaught`: an exception ended it. */
  kind: "load" | "syntax" | "unsupported" | "scenario" | "uncaught" | "link";
  message: string;
  /** From 1, if a line is known. */
  line?: number;
}

export interface LoopScopeProgram {
  text: string;
  name?: string;
  /** JSON. */
  scenario?: string;
  /** Position to open at, in events. */
  at?: number;
}

interface LoopScopeEvents extends HTMLElementEventMap {
  step: CustomEvent<LoopScopeStep>;
  finish: CustomEvent<LoopScopeFinish>;
}

/** Each method opens the embed if it is not open, and resolves when it has been told. */
export declare class LoopScopeElement extends HTMLElement {
  readonly opened: boolean;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** To the position after so many events, or to a virtual time in seconds. */
  seek(to: number | { time: number }): Promise<void>;
  /** Runs the program again from its beginning, without what was entered. */
  reset(): Promise<void>;
  load(program: string | LoopScopeProgram): Promise<void>;
  addEventListener<K extends keyof LoopScopeEvents>(type: K, listener: (this: LoopScopeElement, event: LoopScopeEvents[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: "error", listener: (this: LoopScopeElement, event: CustomEvent<LoopScopeError>) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "loop-scope": LoopScopeElement;
  }
}
