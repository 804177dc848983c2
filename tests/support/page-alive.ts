// Controls show once a page's script has begun: component tests begin there.
document.documentElement.classList.add('alive');
