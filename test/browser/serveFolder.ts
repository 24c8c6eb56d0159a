import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer, type ServerResponse} from "node:http";
import {extname, isAbsolute, join, relative, resolve} from "node:path";

export interface FolderServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  origin: string;
  /** Stops at once, open connections included. */
  close: () => Promise<void>;
}

const contentTypes: Record<string, string> = {
  ".arrow": "application/vnd.apache.arrow.file",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip"
};

/**
 * Serves the files of a folder on a free port of 127.0.0.1, as a plain web host would: `index.html` for an address
 * that ends in `/`, 404 for everything that is not a file in the folder.
 */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    void send(root, request.url ?? "/", response);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server got no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => {
          if (error) fail(error);
          else done();
        });
        server.closeAllConnections();
      })
  };
}

async function send(root: string, target: string, response: ServerResponse): Promise<void> {
  const found = await locate(root, target);
  if (found === null) {
    response.writeHead(404, {"content-type": "text/plain; charset=utf-8"}).end("404");
    return;
  }
  response.writeHead(200, {
    "content-type": contentTypes[extname(found.path).toLowerCase()] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff"
  });
  createReadStream(found.path)
    .once("error", () => response.destroy())
    .pipe(response);
}

/** The file that a request names, or `null`: none, a folder, outside the root, or a malformed address. */
async function locate(root: string, target: string): Promise<{path: string; size: number} | null> {
  try {
    const name = decodeURIComponent(target.replace(/[?#].*$/s, ""));
    const path = join(root, name.endsWith("/") ? `${name}index.html` : name);
    const inside = relative(root, path);
    if (inside.startsWith("..") || isAbsolute(inside)) return null;
    const status = await stat(path);
    return status.isFile() ? {path, size: status.size} : null;
  } catch {
    return null;
  }
}
