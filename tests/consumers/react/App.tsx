import { useRef, useState } from "react";
import "trotsky-at-a-glance";
import "trotsky-at-a-glance/glance-card";
import type { TrotskyCard } from "trotsky-at-a-glance";
import type { Dataset } from "trotsky-at-a-glance/glance-card";
import type {} from "trotsky-at-a-glance/react";
import zero from "../zero.json";

export function App() {
  const card = useRef<TrotskyCard>(null);
  const [shown, setShown] = useState(true);
  const [moment, setMoment] = useState("");
  return (
    <>
      <p>
        <button id="next" onClick={() => card.current?.next()}>
          Next moment
        </button>{" "}
        <button id="toggle" onClick={() => setShown(!shown)}>
          Card
        </button>{" "}
        <output>{moment}</output>
      </p>
      {shown && (
        <trotsky-card
          ref={card}
          moment="october-revolution"
          theme="light"
          heading-level={3}
          lang="en"
          linkable={false}
          onglance-momentchange={({ detail }) => setMoment(detail.id)}
        />
      )}
      {/* As a component passes on what it was not given. */}
      <glance-card dataset={zero as Dataset} src={undefined} moment={undefined} />
    </>
  );
}
