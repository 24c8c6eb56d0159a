/** Whether a text holds an e-mail address, of a person or an office. */
export function holdsEmail(text: string): boolean {
  return (
    /[@\uFF20\uFE6B]/.test(text) &&
    /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/u.test(text.normalize("NFKC"))
  );
}
