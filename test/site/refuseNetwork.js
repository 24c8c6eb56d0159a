// Loaded into every process of a build (NODE_OPTIONS=--import): whoever opens a connection or asks for a name is
// written down and stopped. Pipes and local sockets stay allowed. SO138_NETWORK_LOG and SO138_PROCESS_LOG are files.
import dgram from "node:dgram";
import dns from "node:dns";
import {appendFileSync} from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import net from "node:net";

appendFileSync(process.env.SO138_PROCESS_LOG, `${process.argv.slice(1, 2).join("")}\n`);

const refuse = (what) => {
  appendFileSync(process.env.SO138_NETWORK_LOG, `${what} (${process.argv.slice(1, 2).join("")})\n`);
  throw new Error(`The network is not allowed here: ${what}`);
};

const {connect} = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [target] = Array.isArray(given[0]) ? given[0] : given;
  const isPath = typeof target === "string" ? !/^\d+$/.test(target) : typeof target?.path === "string";
  return isPath ? connect.apply(this, given) : refuse(`connect ${JSON.stringify(target)}`);
};
for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(asker))
    if (/^(lookup|lookupService|resolve.*|reverse)$/.test(name) && typeof asker[name] === "function")
      asker[name] = (host) => refuse(`${name} ${host}`);
for (const name of ["connect", "send"]) dgram.Socket.prototype[name] = () => refuse(`datagram ${name}`);
syncBuiltinESMExports();
