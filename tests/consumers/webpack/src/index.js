import "trotsky-at-a-glance";

const room = document.querySelector("#card");
const output = document.querySelector("output");

function show() {
  const card = document.createElement("trotsky-card");
  // Set as a property; set as an attribute in the pages without a bundler.
  card.moment = "october-revolution";
  card.addEventListener("glance-momentchange", ({ detail }) => (output.value = detail.id));
  room.append(card);
}

document.querySelector("#next").addEventListener("click", () => room.querySelector("trotsky-card").next());
document.querySelector("#toggle").addEventListener("click", () => (room.firstChild ? room.replaceChildren() : show()));

show();
