/** What a figure gains where scripts run: a readout of the mark under the pointer or reached by the arrow keys. */
function enhance(chart: HTMLElement): void {
  const marks = [...chart.querySelectorAll<SVGGElement>("g.mark")];
  const texts = marks.map((mark) => mark.querySelector("title")?.textContent ?? "");
  if (marks.length === 0) return;
  const readout = document.createElement("p");
  readout.className = "readout";
  readout.setAttribute("role", "status");
  chart.after(readout);
  let current = -1;

  const show = (index: number) => {
    marks[current]?.classList.remove("current");
    current = index;
    marks[current]?.classList.add("current");
    readout.textContent = texts[current] ?? "";
  };
  for (const [index, mark] of marks.entries()) {
    mark.querySelector("title")?.remove(); // the readout takes its place
    for (const event of ["pointerenter", "click"])
      mark.addEventListener(event, () => {
        show(index);
      });
  }
  chart.tabIndex = 0;
  chart.setAttribute("role", "group");
  chart.addEventListener("pointerleave", ({pointerType}) => {
    if (pointerType === "mouse") show(-1); // a finger leaves at once, and its number is still to be read
  });
  chart.addEventListener("focus", () => {
    if (current < 0) readout.textContent = chart.dataset["hint"] ?? "";
  });
  chart.addEventListener("blur", () => {
    show(-1);
  });
  chart.addEventListener("keydown", (event) => {
    const last = marks.length - 1;
    const next: Record<string, number> = {
      ArrowRight: Math.min(current + 1, last),
      ArrowDown: Math.min(current + 1, last),
      ArrowLeft: Math.max(current - 1, 0),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: last,
      Escape: -1
    };
    const index = next[event.key];
    if (index === undefined) return;
    event.preventDefault();
    show(index);
  });
}

document.querySelectorAll<HTMLElement>(".chart").forEach(enhance);
