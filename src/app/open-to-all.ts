/** What the scripts and programs of any site may read: nothing in it depends on who asks. */
export function openToAll(response: Response): Response {
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}

/** The leave that a browser first asks for, where a script of another site asks by more than an address. `methods` as in Allow. */
export function leaveToAsk(methods: string, headers: string): Response {
  return openToAll(
    new Response(null, {
      status: 204,
      headers: {
        Allow: methods,
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": headers,
        "Access-Control-Max-Age": "86400",
      },
    }),
  );
}
