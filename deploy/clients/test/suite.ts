/** The running suite, as `check` starts it and says where it is. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run deploy/clients/check`);
  return value;
}

export const plans = given("PLANS_URL");
export const initiatives = given("INITIATIVES_URL");
export const healthData = given("HEALTH_DATA_URL");
export const kafka = given("KAFKA");
/** May record plans that were decided elsewhere. */
export const approver = given("APPROVER_TOKEN");
export const editor = given("EDITOR_TOKEN");

/** A text that no other run uses. Without digits: some rows of them have the form of a personal number. */
export function unique(prefix: string): string {
  return prefix + "-" + crypto.randomUUID().slice(24).replace(/[0-9]/g, (digit) => "ghijklmnop"[Number(digit)]!);
}
