import {holdsEmail} from "./emailAddress.ts";
import {holdsIdentityNumber} from "./identityNumber.ts";
import {holdsPersonName, isLongName} from "./personName.ts";
import {holdsPhoneNumber} from "./phoneNumber.ts";

/**
 * Whether a short text (a title, the name of a file or sheet) holds a person's name, number or e-mail address. A name
 * of two syllables alone is none: sheets are often named after communes.
 */
export function looksPersonal(text: string): boolean {
  return (
    holdsEmail(text) ||
    holdsIdentityNumber(text) ||
    holdsPhoneNumber(text) ||
    isLongName(text) ||
    holdsPersonName(text)
  );
}
