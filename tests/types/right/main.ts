// The main entry defines the element; a selector and an event of the page know it.
import { TrotskyCard } from "trotsky-at-a-glance";

const card: TrotskyCard | null = document.querySelector("trotsky-card");
card?.next();

document.addEventListener("glance-momentchange", (event) => {
  const id: string = event.detail.id;
  console.log(id, event.target instanceof TrotskyCard);
});
