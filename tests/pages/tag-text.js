// The text of the classic script, for what optimizers make of it; waited for, so that the parser meets the result.
const request = new XMLHttpRequest();
request.open("GET", "/pkg/dist/trotsky-card.js", false);
request.send();
window.text = request.responseText;
