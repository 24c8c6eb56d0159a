const spelled =
  /[\p{L}\d._%+-]{1,64}\s?[([{]\s?(?:at|a còng|a cong)\s?[)\]}]\s?(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/iu;

/** Whether a text holds an e-mail address, of a person or an office; `(at)` may stand for `@`. */
export function holdsEmail(text: string): boolean {
  if (/[([{]\s?a/iu.test(text) && spelled.test(text.normalize("NFKC"))) return true;
  return (
    /[@\uFF20\uFE6B]/.test(text) &&
    /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/u.test(text.normalize("NFKC"))
  );
}
