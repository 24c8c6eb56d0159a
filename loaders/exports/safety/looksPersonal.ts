import {holdsEmail} from "./emailAddress.ts";
import {holdsIdentityNumber} from "./identityNumber.ts";
import {holdsPersonName, isPersonName} from "./personName.ts";
import {holdsPhoneNumber} from "./phoneNumber.ts";

/** Whether a short text (a title, the name of a file or sheet) holds a person's name, number or address. */
export function looksPersonal(text: string): boolean {
  return (
    holdsEmail(text) ||
    holdsIdentityNumber(text) ||
    holdsPhoneNumber(text) ||
    isPersonName(text) ||
    holdsPersonName(text)
  );
}
