/** A web address without its scheme, as sources are written: a host with a name for its last part, then a path. */
const address = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*$/i;

/** The number of a document: `87/KH-BCĐ`, `19/KH-BCĐ138/CP`, `33/QĐ-TTg`. */
const documentNumber = /\d+\/(?:\d{4}\/)?[A-ZĐ]{2,}[A-Za-zĐđ0-9]*-[A-ZĐ]{2,}/;

/**
 * Whether the text names a public source: a web address or a numbered document. Anything else (a blank, a dash, «chưa
 * công bố», letters that are not seen) is none, so that the number beside it is withheld.
 */
export function namesPublicSource(source: string | null): boolean {
  const text = (source ?? "").normalize("NFC").trim();
  return address.test(text) || (documentNumber.test(text) && !deniesPublication(text));
}

/** Whether a source says itself that it is not public. */
export function deniesPublication(source: string | null): boolean {
  return /chưa công bố|không công bố|nội bộ|dự thảo|\bmật\b|unpublished|confidential/i.test(
    (source ?? "").normalize("NFC")
  );
}
