import {fold} from "#src/schema/fold.ts";

const house =
  /\b(?:so nha|sn|ngo|ngach|hem|kiet)\s*:?\s*\d+|\b(?:so )?\d+[a-z]?(?:\/\d+)*,?\s+(?:duong|pho|ngo|ngach|hem)\s+\p{L}/u;

const hamlet =
  /\b(?:thon|to|to dan pho|tdp|ap|khu|khu pho|ban|xom|doi|khom|buon)\s+\d+[a-z]?\b.{0,60}?[,;-]\s*(?:xa|phuong|thi tran|huyen|tp|tt|p|x|h)\b/u;

/** Whether a text names a house: its number, or a number before a street. */
export const namesHouse = (text: string) => text.length <= 300 && /\d/.test(text) && house.test(fold(text));

/**
 * Whether a text names a hamlet or group of houses by number and the commune after it: `Thôn 3, xã Tân Sơn`. `Tổ 2`
 * alone may be a team.
 */
export const namesHamlet = (text: string) => text.length <= 300 && /\d/.test(text) && hamlet.test(fold(text));
