import {fold} from "#src/schema/fold.ts";

const bank =
  /\b(?:stk|so tk|tai khoan)\b\D{0,20}(?<!\d)\d(?:[ -]?\d){8,18}(?![\d]|[.,]\d|\s*(?:dong|vnd|d\b|trieu|ty\b))/u;
const profile =
  /(?:^|[^\w.-])(?:https?:\/\/)?(?:[\w-]{1,10}\.)?(?:fb|facebook|tiktok|instagram|m|t|zalo|telegram)\.(?:com|me)\/[\w.@+-]{2,}/u;

/**
 * Whether a free note holds a number announced as that of a bank account, or the address of an account of a network
 * (`fb.com/…`). An amount in đồng after «tài khoản» is none. Sources may be such addresses: this is for notes only.
 */
export function holdsAccount(text: string): boolean {
  const plain = fold(text.normalize("NFKC"));
  return bank.test(plain) || profile.test(plain);
}
