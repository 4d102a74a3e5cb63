import { useEffect, useState } from 'react';

/** What is over sooner is not worth a bar that comes and goes. */
const SHORT = 300;

/** Whether `isOn` has been so for a while. */
export function useLasting(isOn: boolean): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => {
      setHasLasted(true);
    }, SHORT);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isOn]);
  return isOn && hasLasted;
}
