// The first script of embed.html: what it is to show stands in its address.
import { converse } from "./converse.js";

converse({ query: location.search, hash: location.hash, page: new URL("index.html", location.href).href });
