import {describeSite} from "./describeSite.ts";

describeSite("internal", 14);
