// Takes no second press of a form while it is worked on, and says below it that it is where that
// takes longer than a moment: for a preview a model may have to write. Returns what ends it.

export function waiting(form, words) {
  const buttons = form.querySelectorAll("button");
  const state = document.createElement("p");
  state.className = "state";
  state.setAttribute("role", "status");
  form.append(state);
  buttons.forEach((button) => { button.disabled = true; });
  const timer = setTimeout(() => { state.textContent = words; }, 400);
  return () => {
    clearTimeout(timer);
    state.remove();
    buttons.forEach((button) => { button.disabled = false; });
  };
}
