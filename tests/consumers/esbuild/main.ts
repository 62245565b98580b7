import { mount } from "trotsky-at-a-glance";

const output = document.querySelector("output")!;

let card: ReturnType<typeof mount> | undefined;

function show(): void {
  card = mount("#card", { moment: "october-revolution", theme: "light" });
  card.element.addEventListener("glance-momentchange", ({ detail }) => (output.value = detail.id));
}

document.querySelector("#next")!.addEventListener("click", () => card?.next());
document.querySelector("#toggle")!.addEventListener("click", () => {
  if (!card) return show();
  card.destroy();
  card = undefined;
});

show();
