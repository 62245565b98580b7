// A component of the page that holds a card in its own shadow root.
const root = document.getElementById("host").attachShadow({ mode: "open" });
root.append(document.createElement("trotsky-card"));
