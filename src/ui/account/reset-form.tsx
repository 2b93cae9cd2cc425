import type { Notice } from "@/domain/access/notice";
import { DoorActions } from "./door";
import { PasswordField } from "./join-form";
import { NoticeBox } from "./notice-box";

export function ResetForm({ token, notice }: { token: string; notice: Notice | null }) {
  return (
    <form className="grid gap-4" action="/api/account/reset" method="post">
      <NoticeBox notice={notice} />
      <input type="hidden" name="token" value={token} />
      <PasswordField notice={notice} label="New password" tall />
      <DoorActions button="Set the password" />
    </form>
  );
}
