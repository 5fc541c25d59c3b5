"""Shows as files of others: PowerPoint, and one web page. The only room that knows python-pptx."""
