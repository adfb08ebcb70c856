// Runs in a sandboxed frame: starts the worker for a host page whose policy forbids workers, and
// passes it one request.
//
// Any page can frame this document. In a sandbox without `allow-same-origin` its origin is opaque,
// so the worker can read only what every site may read. Without that sandbox the worker could read
// this site on behalf of the page around it, so the frame does nothing.
//
// The starter puts a random token into the frame's fragment and sends it along with the request and
// one message port. The frame answers the first such message from its parent and ignores all
// others.

import type { FrameMessage } from "./protocol.js";
import { startWorker } from "./start-worker.js";

const token = location.hash.slice(1);

/** Whether `event` is the request that this frame was started for. */
const isRequest = ({ source, data, ports }: MessageEvent<Partial<FrameMessage> | null>) =>
  source === parent && data?.token === token && ports.length === 1;

function receive(event: MessageEvent) {
  if (!isRequest(event)) return;
  removeEventListener("message", receive);
  startWorker().worker.postMessage(event.data.request, [...event.ports]);
}

if (self.origin === "null" && parent !== self && token) addEventListener("message", receive);
