/*
 * Without modules, or when the service's own script did not come, nothing would replace the first page: say so after
 * a while, in words that any browser can run.
 */
window.addEventListener("load", () => {
  setTimeout(() => {
    var notice = document.getElementById("too-old");
    if (notice) {
      notice.hidden = false;
    }
  }, 5000);
});
