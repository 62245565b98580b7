// refused: Type '"blue"' is not assignable to type
// refused: Type '7' is not assignable to type
// refused: Type 'true' is not assignable to type 'string | Dataset
// refused: Property 'moment' does not exist on type 'MomentChange'
import type {} from "trotsky-at-a-glance/react";

export const card = (
  <>
    <trotsky-card theme="blue" />
    <trotsky-card heading-level={7} />
    <glance-card dataset={true} />
    <trotsky-card onglance-momentchange={({ detail }) => detail.moment} />
  </>
);
