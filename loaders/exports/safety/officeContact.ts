import {fold} from "#src/schema/fold.ts";
import {possibleDigits} from "./digitRuns.ts";
import {holdsEmail} from "./emailAddress.ts";
import type {Sheet} from "../file/workbook.ts";
import {holdsPhoneNumber} from "./phoneNumber.ts";
import {pieces} from "./pieces.ts";
import type {PersonalCell, PersonalColumn} from "./personal.ts";

const announced =
  /(?<![a-z])(?:dien thoai|s?dt(?:dd)?|dtdd|tel|phone|mobile|di dong|fax|e-?mail|mail|thu dien tu|hop thu|lien he|lien lac|hotline|duong day nong|truc ban|zalo|contact|dau moi)(?![a-z])/;

/** Words for those whom the figures are about. With such a word a number is no office's. */
const persons =
  /(?<![a-z])(?:nan nhan|bi hai|bi can|bi cao|doi tuong|nghi pham|nghi can|nhan chung|than nhan|gia dinh|nguoi (?:to giac|bao tin|bi|nha)|victims?|suspects?|accused|defendants?|witness(?:es)?)(?![a-z])/;
const personsMarked = /(?<!\p{L})(?:cháu|bé|mẹ|vợ|chồng)(?!\p{L})/u;
const aboutPersons = (text: string) =>
  persons.test(fold(text)) || personsMarked.test(text.normalize("NFC").toLowerCase());

const note = /^\s*(?:ghi chu|luu y|chu thich|chu y|notes?)(?![a-z])/;

/** A line with more words than these beside an unannounced number tells a story. */
const mostWords = 8;
/** More contacts than these make a list, no letterhead. */
const mostContacts = 6;

const holdsContact = (text: string): boolean => holdsPhoneNumber(text) || holdsEmail(text);

const isAnnounced = (text: string, left: string) =>
  !aboutPersons(text) && !aboutPersons(left) && (announced.test(fold(text)) || announced.test(fold(left)));

/** Whether the number or address of a cell outside a table is that of an office or of its official. */
function isOfficeContact(text: string, left: string): boolean {
  if (aboutPersons(text) || aboutPersons(left)) return false;
  if (isAnnounced(text, left)) return true;
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !word.includes("@"));
  return !note.test(fold(text)) && words.length <= mostWords;
}

/** The nearest filled cell at the left: `Điện thoại:` | `0912 345 678`. */
const leftOf = (cells: readonly string[], column: number) =>
  cells.slice(0, column).findLast((text) => text !== "") ?? "";

type Found = {row: number; column: number; text: string; left: string};

const contactsIn = ({rows}: Sheet, passed: ReadonlySet<number>): Found[] =>
  rows.flatMap((cells, row) =>
    passed.has(row)
      ? []
      : cells.flatMap((text, column) =>
          text.length >= 5 && pieces(text).some(holdsContact)
            ? [{row, column, text, left: leftOf(cells, column)}]
            : []
        )
  );

/**
 * The mobile numbers and e-mail addresses above and below a table (`bodyRows`) that may be those of a victim, a suspect or
 * a relative.
 *
 * The decision. Offices print how to reach them on every return, and a door that refuses these would be left unused: the
 * contacts of letterheads and signatures are no reason to refuse a file. The archive holds landlines, e-mail addresses and the
 * names of those who sign as they came, but no mobile numbers (`withoutNumbers.ts`); the warehouse never does. But where the line speaks of a victim, a suspect or a
 * relative, or is a note in which nothing announces an office's contact, the number may be theirs: that refuses the file as
 * in the table.
 */
export function contactsOutside(sheet: Sheet, bodyRows: readonly number[]): PersonalCell[] {
  const hidden = new Set(sheet.hiddenColumns);
  return contactsIn(sheet, new Set(bodyRows))
    .filter(({text, left}) => !isOfficeContact(text, left))
    .map(({row, column, text}) => ({
      row,
      column,
      sort: holdsPhoneNumber(text) ? "phone" : "email",
      hidden: hidden.has(column)
    }));
}

const isContact = ({sort}: {sort: string}) => sort === "phone" || sort === "email";

/**
 * Whether a sheet without a known table is a cover sheet: nothing personal was found in it but a few mobile numbers and
 * e-mail addresses, each announced («ĐT: …», «Điện thoại» at its left) and none beside a word for a victim or suspect. Any
 * other sheet may be a list of persons.
 */
export function isLetterhead(
  sheet: Sheet,
  {columns, cells}: {columns: readonly PersonalColumn[]; cells: readonly PersonalCell[]}
): boolean {
  if (![...columns, ...cells].every(isContact)) return false;
  if (sheet.rows.some((texts) => texts.some((text) => /\bdanh sach\b/.test(fold(text))))) return false;
  const contacts = contactsIn(sheet, new Set());
  if (contacts.length > mostContacts || !contacts.every(({text, left}) => isAnnounced(text, left)))
    return false;
  // in a column of numbers they may have lost their first zero
  return !sheet.rows.some((texts) =>
    columns.some(({column}) => {
      const text = texts[column] ?? "";
      return possibleDigits(text) >= 7 && !isAnnounced(text, leftOf(texts, column));
    })
  );
}
