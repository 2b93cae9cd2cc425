/** What is made for a frame stands at the address of its page with this before it. */
export const inFrame = /^\/embed(?=\/)/;

/**
 * The policy of what is answered at an address: in a frame whatever stands there has to show itself, that it was taken down, is
 * away or was asked for too often as well. Nothing else can be framed.
 */
export function framedPolicy(address: string, policy: string): string {
  return inFrame.test(address) ? policy.replace("frame-ancestors 'none'", "frame-ancestors *") : policy;
}
