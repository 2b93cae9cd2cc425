/** Programs of any site may ask what is public, as they may of the API. */
export function openToAll(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("Cache-Control", "no-store");
  return new Response(response.body, { status: response.status, headers });
}

/** A program in a browser first asks leave for what it sends. */
export function OPTIONS(): Response {
  return openToAll(
    new Response(null, {
      status: 204,
      headers: {
        Allow: "POST, OPTIONS",
        "Access-Control-Allow-Methods": "POST, OPTIONS",
        "Access-Control-Allow-Headers":
          "Accept, Content-Type, Mcp-Protocol-Version, Mcp-Session-Id, Mcp-Method, Mcp-Name",
        "Access-Control-Max-Age": "86400",
      },
    }),
  );
}
