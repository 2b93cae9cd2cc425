import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { MadePasskey, UsedPasskey } from "@/domain/access/passkey-forms";
import type { PasskeySite } from "@/domain/access/passkey-site";

const b64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** What a device does besides what it should. */
type Odd = {
  /** Whether it has looked at whose hand it is in; it has unless it says. */
  verifiesUser?: boolean;
  /** The origin that the browser was on. */
  origin?: string;
  /** How often it says that it has signed. */
  counter?: number;
};

/** A security key in software, which signs as WebAuthn has it (Level 3, 6.1 and 6.5), with ES256. */
export function authenticator(site: PasskeySite) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = randomBytes(32);
  const id = b64(credentialId);
  const flags = ({ verifiesUser = true }: Odd, more = 0) => 0x01 | (verifiesUser ? 0x04 : 0) | more;
  const head = (odd: Odd, more = 0) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(odd.counter ?? 0);
    return Buffer.concat([sha256(site.id), Buffer.from([flags(odd, more)]), counter]);
  };
  const client = (type: string, challenge: string, { origin = site.origin }: Odd) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  return {
    id,
    make(challenge: string, odd: Odd = {}): MadePasskey {
      // CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
      const key = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x, "base64url"),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y, "base64url"),
      ]);
      const length = Buffer.from([0, credentialId.length]);
      const data = Buffer.concat([head(odd, 0x40), Buffer.alloc(16), length, credentialId, key]);
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
      const object = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from("fmt"),
        Buffer.from([0x64]),
        Buffer.from("none"),
        Buffer.from([0x67]),
        Buffer.from("attStmt"),
        Buffer.from([0xa0, 0x68]),
        Buffer.from("authData"),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: b64(client("webauthn.create", challenge, odd)),
          attestationObject: b64(object),
          transports: ["usb"],
        },
      };
    },
    use(challenge: string, odd: Odd = {}): UsedPasskey {
      const clientData = client("webauthn.get", challenge, odd);
      const data = head(odd);
      const signature = sign("sha256", Buffer.concat([data, sha256(clientData)]), privateKey);
      return {
        ...common,
        response: {
          clientDataJSON: b64(clientData),
          authenticatorData: b64(data),
          signature: b64(signature),
        },
      };
    },
  };
}
