// A static server for dist/ on the loopback interface: what a good host does (Brotli, far-future caching of names that
// carry a hash, a strict content policy), and no more. Tests and measurements use it.
import { createServer } from "node:http";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
const compressible = new Set([".css", ".html", ".js", ".json", ".py", ".svg", ".txt", ".wasm"]);

/** No script but the page's own files, and WebAssembly; styles may be set from script, as every framework does. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  // The share panel's preview of an embed.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const compress = promisify(zlib.brotliCompress);

/** Brotli as a host that compresses ahead of time does it. */
export const brotli = (bytes) =>
  compress(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/**
 * Serves `folder` under `base`, on a free port of the loopback interface unless one is given.
 * `pages` are `{ text, policy }` beside the folder's files, by their paths: what tests add to a site.
 * Answers 404 to every path outside `base`, so a page that is not relative fails. `policy` is what scripts and requests
 * may do; a server that does not compress answers at once.
 */
export async function serve(folder, { base = "/", port = 0, pages = new Map(), policy = contentPolicy, compresses = true } = {}) {
  const root = path.resolve(folder);
  const compressed = new Map();

  /** Compressing takes seconds, so each state of a file is compressed once, also when two pages ask together. */
  async function body(file, extension, wantsBrotli) {
    const { mtimeMs } = await stat(file);
    const bytes = await readFile(file);
    if (!wantsBrotli || !compressible.has(extension)) return { bytes };
    const key = `${file}@${mtimeMs}`;
    if (!compressed.has(key)) compressed.set(key, brotli(bytes));
    return { bytes: await compressed.get(key), encoding: "br" };
  }

  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url, "http://localhost");
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { Allow: "GET, HEAD" }).end();
        return;
      }
      if (!pathname.startsWith(base)) throw Object.assign(new Error(pathname), { code: "ENOENT" });
      const relative = decodeURIComponent(pathname.slice(base.length)) || "index.html";
      if (pages.has(relative)) {
        const { text, policy } = pages.get(relative);
        const type = types[path.extname(relative)] ?? "text/plain";
        response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...(policy && { "Content-Security-Policy": policy }) });
        response.end(text);
        return;
      }
      const file = path.join(root, relative.endsWith("/") ? `${relative}index.html` : relative);
      if (file !== root && !file.startsWith(root + path.sep)) throw Object.assign(new Error(file), { code: "ENOENT" });
      const extension = path.extname(file);
      const wantsBrotli = compresses && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
      const { bytes, encoding } = await body(file, extension, wantsBrotli);
      response.writeHead(200, {
        "Content-Type": types[extension] ?? "application/octet-stream",
        "Content-Length": bytes.length,
        ...(policy && { "Content-Security-Policy": policy }),
        "X-Content-Type-Options": "nosniff",
        // A frame with `sandbox="allow-scripts"` has no origin, so to it these files are another site's.
        "Access-Control-Allow-Origin": "*",
        Vary: "Accept-Encoding",
        "Cache-Control": /-[0-9a-zA-Z]{8,}(?:\/|\.\w+$)/.test(path.relative(root, file)) ? "public, max-age=31536000, immutable" : "no-cache",
        ...(encoding && { "Content-Encoding": encoding }),
      });
      response.end(request.method === "HEAD" ? undefined : bytes);
    } catch (error) {
      const missing = ["ENOENT", "EISDIR", "ENOTDIR"].includes(error.code);
      response.writeHead(missing ? 404 : 500, { "Content-Type": "text/plain" }).end(missing ? "Not found" : String(error));
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    /** Compresses everything ahead of time, so that no first request waits for it. */
    async warm() {
      const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      await Promise.all(
        files.map(({ parentPath, name }) => body(path.join(parentPath, name), path.extname(name), true)),
      );
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
