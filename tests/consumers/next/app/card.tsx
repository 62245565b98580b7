"use client";

import { useEffect, useState } from "react";
import "trotsky-at-a-glance";
import type { TrotskyCard } from "trotsky-at-a-glance";
import type {} from "trotsky-at-a-glance/react";

export function Card() {
  const [card, setCard] = useState<TrotskyCard | null>(null);
  const [shown, setShown] = useState(true);
  const [moment, setMoment] = useState("");

  // Where React takes over what a server has rendered, it forgets the listeners on custom elements
  // (react/react#35446): `onglance-momentchange` would be silent.
  useEffect(() => {
    const listen = ({ detail }: GlobalEventHandlersEventMap["glance-momentchange"]) => setMoment(detail.id);
    card?.addEventListener("glance-momentchange", listen);
    return () => card?.removeEventListener("glance-momentchange", listen);
  }, [card]);

  return (
    <>
      <p>
        <button id="next" disabled={!card} onClick={() => card?.next()}>
          Next moment
        </button>{" "}
        <button id="toggle" onClick={() => setShown(!shown)}>
          Card
        </button>{" "}
        <output>{moment}</output>
      </p>
      {shown && <trotsky-card ref={setCard} moment="october-revolution" theme="light" heading-level={3} />}
    </>
  );
}
