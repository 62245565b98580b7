// The page around a timeline: the same text above and below, whatever stands between.

const TEXT = `Trains ran late that winter, and newspapers came later still. Whoever wanted to know what had happened in
the capital asked the conductor, who had asked the stoker, who had seen a crowd from the bridge and heard singing.`;

/** The page that shows `markup`, with `head` for what it loads. */
export const html = ({ title, head = "", markup }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0 auto; padding: 16px; max-width: 1100px; font: 1rem/1.5 sans-serif }
</style>
${head}
</head>
<body>
<h1>A page with a timeline</h1>
<p>${TEXT}</p>
<p>${TEXT}</p>
${markup}
<h2>After the timeline</h2>
<p>${TEXT}</p>
<p>${TEXT}</p>
</body>
</html>
`;

/** Text as it is written in HTML. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
