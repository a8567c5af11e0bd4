import { Component, type ComponentChildren } from 'preact';

/**
 * Marks the document with `data-running` while its calculator works. Without the mark, because the script is missing, blocked, still on
 * its way or has failed, the styles show no result and no button, and the page says that it is a paper sheet.
 */
export class RunningMark extends Component<{ children: ComponentChildren }> {
  override componentDidMount() {
    document.documentElement.dataset['running'] = '';
  }
  override componentDidCatch() {
    this.componentWillUnmount();
  }
  override componentWillUnmount() {
    const { dataset } = document.documentElement;
    delete dataset['running'];
    delete dataset['sheet'];
  }
  render() {
    return this.props.children;
  }
}
