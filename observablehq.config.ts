import {siteConfig} from "./loaders/site/siteConfig.ts";

export default siteConfig(process.env);
