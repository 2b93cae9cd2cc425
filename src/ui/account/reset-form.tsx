import type { Notice } from "@/domain/access/notice";
import { PasswordField } from "./join-form";
import { NoticeBox } from "./notice-box";

export function ResetForm({ token, notice }: { token: string; notice: Notice | null }) {
  return (
    <form action="/api/account/reset" method="post">
      <NoticeBox notice={notice} />
      <input type="hidden" name="token" value={token} />
      <PasswordField notice={notice} label="New password" />
      <div className="signin__act">
        <button className="btn btn--primary" type="submit">
          Set the password
        </button>
      </div>
    </form>
  );
}
