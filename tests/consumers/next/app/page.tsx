import { prerender } from "trotsky-at-a-glance/prerendered";
import { Card } from "./card";

export default function Page() {
  return (
    <>
      <Card />
      {/* The browser takes the template out of the HTML, which React would report. */}
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: prerender({ moment: "red-army" }) }} />
    </>
  );
}
