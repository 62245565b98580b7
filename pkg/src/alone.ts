// The script of embed.html and trotsky-card.html: the card alone on a page, most often in a frame.

import { start } from "./page/start.js";

start();
