/**
 * A request with its body read whole, or null where it is longer than `limit` bytes. What the request says of its length
 * is believed only when it is too much: a body that comes in pieces says nothing.
 */
export async function limited(request: Request, limit: number): Promise<Request | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  if (request.body === null) return request;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(piece.value);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(pieces),
    signal: request.signal,
  });
}
