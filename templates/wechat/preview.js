"use strict";
// Puts one article, or one of its fields, on the clipboard and says so. Everything it says stands in the page.

const BLOCKS = new Set(["P", "SECTION", "H2", "H3", "H4", "TR", "TABLE", "BLOCKQUOTE"]);

function plain(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  if (node.nodeName === "BR") return "\n";
  if (node.nodeName === "IMG") return `\n[${node.alt}]\n`;
  const inside = [...node.childNodes].map(plain).join("");
  if (BLOCKS.has(node.nodeName)) return `\n${inside}\n`;
  return node.nodeName === "TD" || node.nodeName === "TH" ? `${inside}\t` : inside;
}

function handed(html, text, near) {
  let done = false;
  const give = (event) => {
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener("copy", give, true);
  getSelection().selectAllChildren(near); // some browsers copy nothing where nothing is selected
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
    getSelection().removeAllRanges();
  }
  return done;
}

// Where a picture lies, as a file dialog wants it.
function path(address) {
  const url = new URL(address);
  return url.protocol === "file:" ? decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, "") : url.href;
}

async function put(html, text, near) {
  const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
  if (html) parts["text/html"] = new Blob([html], { type: "text/html" });
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return handed(html, text, near); // an old browser, or a page that is not served safely
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copies);
  const article = "article" in button.dataset;
  const text = source.src ? path(source.src) : article ? plain(source).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim() : source.textContent;
  const done = await put(article ? source.innerHTML : "", text, button);
  const receipt = document.getElementById(button.dataset.receipt);
  receipt.textContent = "";
  setTimeout(() => {
    receipt.textContent = done ? button.dataset.done : button.dataset.failed;
  }, 50); // so that the same words are read out again
});

for (const button of document.querySelectorAll("button[data-copies]")) button.hidden = false;
