import {describeSite} from "./describeSite.ts";

describeSite("published", 12);
