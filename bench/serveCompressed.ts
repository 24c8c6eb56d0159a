import {createReadStream, existsSync, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join, resolve, sep} from "node:path";
import {gzipSync} from "node:zlib";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8"
};

/** Serves a folder on a free port of 127.0.0.1 with texts compressed by gzip, as a usual host does; 404 for all else. */
export async function serveCompressed(folder: string): Promise<{origin: string; close: () => Promise<void>}> {
  const root = resolve(folder);
  const compressed = new Map<string, Buffer>();
  const server = createServer(({url = "/"}, response) => {
    const {pathname} = new URL(url, "http://site.invalid");
    const file = join(root, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    if (type === undefined) {
      response.writeHead(200, {"content-type": "application/octet-stream"});
      createReadStream(file).pipe(response);
      return;
    }
    const bytes = compressed.get(file) ?? gzipSync(readFileSync(file), {level: 9});
    compressed.set(file, bytes);
    response
      .writeHead(200, {"content-type": type, "content-encoding": "gzip", "content-length": bytes.length})
      .end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server got no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      })
  };
}
