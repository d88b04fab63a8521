/** Opens what hides the field, shows its label and focuses it. A group's name focuses its first control. */
export const focusField = (name: string): void => {
  const field = document.getElementById(name) ?? document.getElementsByName(name)[0];
  for (let around = field?.closest("details"); around; around = around.parentElement?.closest("details")) {
    around.open = true;
  }
  const group = field?.closest(".govuk-form-group");
  // The label first: with only the box on the screen a person would not see what it asks.
  group?.scrollIntoView();
  field?.focus({ preventScroll: group !== null && group !== undefined });
};
